package clinic.staff;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Opens an administrator's account when the site starts for the first time; there is no default password. A one-time
 * password that nobody used in time is replaced at the next start, as nobody could come in then.
 */
@Component
@ConditionalOnWebApplication
class FirstAccount implements ApplicationRunner {

    private static final String NAME = "admin";

    private final StaffAccounts accounts;
    private final StaffRegister register;
    private final Clock clock;

    FirstAccount(StaffAccounts accounts, StaffRegister register, Clock clock) {
        this.accounts = accounts;
        this.register = register;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("SystemOut") // a log file would keep the password
    public void run(ApplicationArguments arguments) throws RefusedException {
        List<StaffAccount> all = accounts.findAllByOrderByName();
        boolean runOut = all.size() == 1 && all.get(0).isPasswordRunOut(clock.instant());
        if (!all.isEmpty() && !runOut) {
            return;
        }
        String name = runOut ? all.get(0).name() : NAME;
        String oneTime = runOut ? register.resetPassword(name) : register.invite(name, Role.ADMINISTRATOR);
        System.out.printf(
                "%nNobody can sign in at /desk yet, so an account was made for you. This is shown only once:%n"
                        + "  Name: %s%n  One-time password, good for %d days: %s%n%n",
                name, Password.ONE_TIME_LASTS.toDays(), oneTime);
    }
}
