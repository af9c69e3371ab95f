package clinic.bench;

import clinic.privacy.Vault;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three years of a very busy clinic: nine of ten are requests, two of a hundred are open, each is sealed and found by as
 * many terms as a real one. To be stored in minutes, many share a sealed text, and only one of {@link #FINDABLE} is found by
 * its own telephone number and e-mail address; the others' terms are as long and as random.
 */
final class ManyRequests {

    static final List<String> AREAS = List.of(
            "LOWER_BACK",
            "UPPER_BACK",
            "NECK",
            "SHOULDER",
            "HIP",
            "KNEE",
            "FOOT_OR_ANKLE",
            "ARM_OR_HAND",
            "OTHER",
            "NOT_SURE");
    static final List<String> OWNERS = List.of("ann", "ben", "carla", "dev", "eva", "finn");
    static final String RARE_SOURCE = "/blog/rare";

    /** Numbers that this divides are found by phone and e-mail. */
    static final int FINDABLE = 50;

    private static final int BATCH = 1000;
    private static final int SEALED_TEXTS = 1000;
    private static final Duration SPAN = Duration.ofDays(3 * 365);
    private static final String SYLLABLES = "bacadafagahajakalamanaparasatavawabedefegehejekelemenepereseteve";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Instant now;
    private final Random random = new Random(1);
    private final Map<String, String> known = new HashMap<>();

    ManyRequests(JdbcTemplate jdbc, TransactionTemplate transaction, Vault vault, Instant now) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
        this.now = now;
    }

    /** One of a thousand family names. */
    static String familyName(int number) {
        return syllable(number / 32) + syllable(number % 32) + "son";
    }

    /** One of 32 first names, so each of a million requests shares it with 31,000 others. */
    static String firstName(int number) {
        return syllable(number) + "ria";
    }

    static String email(int number) {
        return "person" + number + "@example.com";
    }

    static String phone(int number) {
        return "+1303%07d".formatted(2_000_000 + number);
    }

    private static String syllable(int number) {
        int at = 2 * (number % 32);
        return SYLLABLES.substring(at, at + 2);
    }

    void store(int rows) {
        for (int first = 0; first < rows; first += BATCH) {
            int from = first;
            transaction.executeWithoutResult(status -> storeBatch(from, Math.min(rows, from + BATCH), rows));
            if (first % 50_000 == 0) {
                System.err.printf("%,d stored%n", first);
            }
        }
    }

    private void storeBatch(int from, int to, int all) {
        Batch batch = new Batch();
        for (int number = from; number < to; number++) {
            batch.add(number, all);
        }
        batch.write();
    }

    /** Rows for each table, by the statement that writes them. */
    private final class Batch {

        private static final String SUBMISSION =
                "insert into submission (id, version, reference, token, received_at, kind, area, source, status, open,"
                        + " urgent, owner, contact_attempts, first_contact_at, close_reason, closed_at, place)"
                        + " values (?, 3, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)";
        private static final String REQUEST =
                "insert into consultation_request (id, full_name, for_someone_else, phone, email, area, note,"
                        + " consent_wording) values (?, ?, false, ?, ?, ?, ?, '2026-11')";
        private static final String MESSAGE =
                "insert into contact_message (id, name, reply_to, subject, message_text) values (?, ?, ?, ?, ?)";
        private static final String TERM =
                "insert into submission_term (kind, fingerprint, submission_id, received_at) values (?, ?, ?, ?)";
        private static final String CLAIM =
                "insert into submission_claim (fingerprint, claimed_day, submission_id) values (?, ?, ?)";
        private static final String ENTRY =
                "insert into submission_timeline (id, submission_id, happened_at, actor, event, note)"
                        + " values (?, ?, ?, ?, ?, ?)";
        private static final String MAIL =
                "insert into notification (id, submission_id, reference, recipient, state, attempts, created_at, last_at,"
                        + " resent) values (?, ?, ?, ?, 'SENT', 1, ?, ?, 0)";

        private final Map<String, List<Object[]>> rows = new java.util.LinkedHashMap<>();

        void add(int number, int all) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            boolean message = number % 10 == 9;
            boolean open = random.nextInt(50) == 0;
            Instant at = now.minus(SPAN.multipliedBy(all - number).dividedBy(all));
            @Nullable String owner = open && random.nextInt(3) == 0 ? null : OWNERS.get(random.nextInt(OWNERS.size()));
            String area = AREAS.get(random.nextInt(AREAS.size()));
            submission(id, number, message, open, at, owner, area);
            String name = firstName(random.nextInt(32)) + " " + familyName(number % 1000);
            String email = email(number % SEALED_TEXTS);
            String phone = phone(number % SEALED_TEXTS);
            if (message) {
                row(
                        MESSAGE,
                        id,
                        seal("contact_message.name", name),
                        seal("contact_message.reply_to", email),
                        seal("contact_message.subject", "Hours"),
                        seal("contact_message.message_text", "When are you open on Saturday?"));
            } else {
                row(
                        REQUEST,
                        id,
                        seal("consultation_request.full_name", name),
                        seal("consultation_request.phone", phone),
                        seal("consultation_request.email", email),
                        area,
                        seal("consultation_request.note", "Please call after four."));
                term(id, "PHONE", number % FINDABLE == 0 ? print(phone(number), "PHONE") : hex(), at);
            }
            term(id, "EMAIL", number % FINDABLE == 0 ? print(email(number), "EMAIL") : hex(), at);
            for (String word : name.split(" ", -1)) {
                term(id, "NAME", known.computeIfAbsent("NAME " + word, each -> print(word, "NAME")), at);
            }
            String claim = hex();
            row(
                    CLAIM,
                    claim,
                    java.sql.Date.valueOf(at.atZone(java.time.ZoneOffset.UTC).toLocalDate()),
                    id);
            mail(id, number, "STAFF", at);
            if (number % 3 == 0) {
                mail(id, number, "PATIENT", at);
            }
            row(ENTRY, UUID.randomUUID(), id, Timestamp.from(at.plusSeconds(3600)), "ann", "TAKEN", null);
            row(
                    ENTRY,
                    UUID.randomUUID(),
                    id,
                    Timestamp.from(at.plusSeconds(7200)),
                    "ann",
                    "CONTACTED",
                    seal("submission_timeline.note", "Called."));
        }

        private void submission(
                UUID id, int number, boolean message, boolean open, Instant at, @Nullable String owner, String area) {
            boolean urgent = open && random.nextInt(20) == 0;
            String status = open ? (owner == null ? "NEW" : "IN_REVIEW") : number % 3 == 0 ? "CLOSED" : "SCHEDULED";
            row(
                    SUBMISSION,
                    id,
                    "PT-" + reference(number),
                    hex().substring(0, 22),
                    Timestamp.from(at),
                    message ? "MESSAGE" : "REQUEST",
                    message ? null : area,
                    message ? null : number % 20_000 == 0 ? RARE_SOURCE : "/blog/article-" + number % 30,
                    status,
                    open,
                    urgent,
                    owner,
                    Timestamp.from(at.plusSeconds(7200)),
                    status.equals("CLOSED") ? "DECLINED_BY_PATIENT" : null,
                    open ? null : Timestamp.from(at.plusSeconds(86_400)),
                    place(open, urgent, at));
        }

        private static long place(boolean open, boolean urgent, Instant at) {
            long age = ChronoUnit.MICROS.between(Instant.EPOCH, at);
            return !open ? -age : urgent ? age : (1L << 52) + age;
        }

        private String seal(String column, String text) {
            return known.computeIfAbsent(column + text, each -> vault.seal(text, column));
        }

        private String print(String word, String kind) {
            return vault.fingerprint(word, "submission_term." + kind);
        }

        private void mail(UUID id, int number, String recipient, Instant at) {
            Timestamp received = Timestamp.from(at);
            row(MAIL, UUID.randomUUID(), id, "PT-" + reference(number), recipient, received, received);
        }

        private void term(UUID id, String kind, String fingerprint, Instant at) {
            row(TERM, kind, fingerprint, id, Timestamp.from(at));
        }

        private void row(String statement, @Nullable Object... values) {
            rows.computeIfAbsent(statement, each -> new ArrayList<>()).add(values);
        }

        void write() {
            rows.forEach(jdbc::batchUpdate);
        }
    }

    static String reference(int number) {
        String digits = "%08d".formatted(number);
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }

    private String hex() {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
