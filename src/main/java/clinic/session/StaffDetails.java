package clinic.session;

import clinic.staff.StaffAccounts;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Who signs in, by the name that they typed. */
@Component
public class StaffDetails implements UserDetailsService {

    private final StaffAccounts accounts;
    private final Clock clock;

    StaffDetails(StaffAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A name as a telephone's keyboard may write it, with a capital in front and a space behind. */
    public static String asKept(String typed) {
        return typed.replaceAll("\\p{Cntrl}", "").strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public SignedIn loadUserByUsername(String typed) {
        return accounts.findByName(asKept(typed))
                .map(account -> new SignedIn(account, clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
