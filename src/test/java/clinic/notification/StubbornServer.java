package clinic.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

/** A mail server that answers each command as it is told to, or never says a word. */
final class StubbornServer implements AutoCloseable {

    private final ServerSocket door;
    private final UnaryOperator<String> answers;
    private final boolean silent;
    private final CompletableFuture<Void> doorkeeper;
    private final List<Socket> guests = new CopyOnWriteArrayList<>();
    final Semaphore came = new Semaphore(0);

    private StubbornServer(int port, boolean silent, UnaryOperator<String> answers) {
        try {
            this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.silent = silent;
        this.answers = answers;
        this.doorkeeper = CompletableFuture.runAsync(this::open, work -> new Thread(work, "stubborn-server").start());
    }

    static StubbornServer silentAt(int port) {
        return new StubbornServer(port, true, command -> "");
    }

    /** Takes everything but recipients with a word in their address, to whom it gives another answer. */
    static StubbornServer refusingAt(int port, String word, String answer) {
        return new StubbornServer(
                port, false, command -> command.startsWith("RCPT") && command.contains(word) ? answer : "250 OK");
    }

    private void open() {
        try {
            while (true) {
                Socket guest = door.accept();
                guests.add(guest);
                came.release();
                new Thread(() -> serve(guest), "stubborn-guest").start();
            }
        } catch (SocketException e) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket guest) {
        if (silent) {
            return;
        }
        try (guest;
                BufferedReader in = new BufferedReader(new InputStreamReader(guest.getInputStream(), US_ASCII))) {
            say(guest, "220 stubborn");
            boolean text = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!text) {
                    text = line.startsWith("DATA");
                    say(guest, text ? "354 Go on" : line.startsWith("QUIT") ? "221 Bye" : answers.apply(line));
                } else if (line.equals(".")) {
                    text = false;
                    say(guest, "250 OK");
                }
            }
        } catch (IOException e) {
            // the guest has left
        }
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
        doorkeeper.join(); // the port is free only then
        for (Socket guest : guests) {
            guest.close();
        }
    }
}
