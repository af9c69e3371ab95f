package clinic.staff;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as passkeys know them: by 16 random bytes, which say nothing about the person. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private static final int BYTES = 16;

    private final StaffAccounts accounts;

    PasskeyOwners(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    static Bytes handleOf(StaffAccount account) {
        UUID id = account.id();
        return new Bytes(ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** @throws IllegalArgumentException if a browser made the handle up */
    static UUID idOf(Bytes handle) {
        if (handle.getBytes().length != BYTES) {
            throw new IllegalArgumentException("A handle has 16 bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return owner(accounts.findById(idOf(handle)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return owner(accounts.findByName(name));
    }

    private static @Nullable PublicKeyCredentialUserEntity owner(Optional<StaffAccount> found) {
        return found.map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handleOf(account))
                        .name(account.name())
                        .displayName(account.name())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Accounts are opened in the register");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Accounts are never deleted");
    }
}
