package clinic.session;

import clinic.staff.Role;
import clinic.staff.StaffAccount;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A member of staff as the session remembers them. The hash of the password is never written into a session. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    /** What a right code gives, beside the role. */
    public static final String CODE = "FACTOR_TOTP";

    /** What a passkey gives. */
    public static final String PASSKEY = FactorGrantedAuthority.WEBAUTHN_AUTHORITY;

    private static final long serialVersionUID = 1;

    private final String name;
    private final Role role;
    private final boolean disabled;
    private final boolean secondFactor;
    private final int stamp;
    private final Instant since;
    private final boolean passwordRunOut;
    private transient @Nullable String passwordHash;

    /** @param since when the person signed in */
    public SignedIn(StaffAccount account, Instant since) {
        this.name = account.name();
        this.role = account.role();
        this.disabled = account.isDisabled();
        this.secondFactor = account.hasSecondFactor();
        this.stamp = account.stamp();
        this.since = since;
        this.passwordRunOut = account.isPasswordRunOut(since);
        this.passwordHash = account.passwordHash();
    }

    /** Whoever is signed in, or nobody. */
    public static @Nullable SignedIn in(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }

    /** Whether the password was right, and the code or the passkey is still to come. */
    public static boolean owesSecondFactor(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.secondFactor
                && authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .noneMatch(factor -> CODE.equals(factor) || PASSKEY.equals(factor));
    }

    /** Whether nothing has changed about the account that ends earlier sign-ins. */
    public boolean isStill(StaffAccount account) {
        return stamp == account.stamp() && !account.isDisabled();
    }

    public Role role() {
        return role;
    }

    public Instant since() {
        return since;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public boolean isEnabled() {
        return !disabled;
    }

    @Override
    public boolean isCredentialsNonExpired() {
        return !passwordRunOut;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
