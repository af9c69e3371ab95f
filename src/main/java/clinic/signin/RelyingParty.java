package clinic.signin;

import clinic.address.SiteAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The site as passkeys know it: they work for the host of {@code clinic.base-url} only, and only after the person has
 * proved to the device who they are. Each question is asked once and waits for its answer in the session. Thread-safe.
 */
@Component
public class RelyingParty {

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ANSWER =
            new TypeReference<>() {};

    private final Webauthn4JRelyingPartyOperations operations;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository makings =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository questions =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    RelyingParty(SiteAddress site, PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository passkeys) {
        operations = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(site.host())
                        .name("Desk")
                        .build(),
                Set.of(site.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** Asks a person's browser to make a passkey, in the JSON that it understands. */
    public String askForNew(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
        makings.save(request, response, options);
        return json.writeValueAsString(options);
    }

    /** Keeps the passkey that a browser made when it was asked; false if it was not, or by somebody else. */
    public boolean keep(
            String made,
            String label,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicKeyCredentialCreationOptions asked = makings.load(request);
        if (asked == null || !person.getName().equals(asked.getUser().getName())) {
            return false;
        }
        makings.save(request, response, null);
        return ifConvinced(() -> operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        asked, new RelyingPartyPublicKey(json.readValue(made, MADE), label))))
                .isPresent();
    }

    /**
     * Asks a browser for a passkey.
     *
     * @param person whose passkey it must be, if that is known
     */
    String ask(@Nullable Authentication person, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = operations.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(person));
        questions.save(request, response, options);
        return json.writeValueAsString(options);
    }

    /** The name of the account whose passkey answers; nobody, if it is not genuine or nothing was asked. */
    Optional<String> nameOf(String answer, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions asked = questions.load(request);
        if (asked == null) {
            return Optional.empty();
        }
        questions.save(request, response, null);
        return ifConvinced(() -> operations
                .authenticate(new RelyingPartyAuthenticationRequest(asked, json.readValue(answer, ANSWER)))
                .getName());
    }

    /** Many kinds of exception say that something is wrong with an answer; that the database is away is no such kind. */
    private static <T> Optional<T> ifConvinced(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
