package clinic.staff;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Opens an administrator's account when the site starts for the first time; there is no default password. */
@Component
@ConditionalOnWebApplication
class FirstAccount implements ApplicationRunner {

    private static final String NAME = "admin";

    private final StaffAccounts accounts;
    private final StaffRegister register;

    FirstAccount(StaffAccounts accounts, StaffRegister register) {
        this.accounts = accounts;
        this.register = register;
    }

    @Override
    @SuppressWarnings("SystemOut") // a log file would keep the password
    public void run(ApplicationArguments arguments) throws RefusedException {
        if (accounts.count() > 0) {
            return;
        }
        String oneTime = register.invite(NAME, Role.ADMINISTRATOR);
        System.out.printf(
                "%nNobody can sign in at /desk yet, so an account was made for you. This is shown only once:%n"
                        + "  Name: %s%n  One-time password: %s%n%n",
                NAME, oneTime);
    }
}
