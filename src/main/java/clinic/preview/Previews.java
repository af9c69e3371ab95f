package clinic.preview;

import clinic.address.SiteAddress;
import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.content.Page;
import clinic.disk.Disk;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The links that show a page to people without an account. They end by themselves, or at once if somebody revokes them,
 * and no crash brings them back.
 */
@Service
public class Previews {

    private static final int BYTES = 32;

    private final PreviewLinks links;
    private final AuditTrail audit;
    private final Disk disk;
    private final SiteAddress site;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final StringKeyGenerator tokens =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    Previews(
            PreviewLinks links,
            AuditTrail audit,
            Disk disk,
            SiteAddress site,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.audit = audit;
        this.disk = disk;
        this.site = site;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes a link to a page; to its file rather than its address, so that it outlives another slug.
     *
     * @param by name of the account
     * @return its full address, which nobody can find out again
     */
    public String make(Page page, Lasting lasting, String by) {
        String token = tokens.generateKey();
        PreviewLink link = new PreviewLink(hash(token), page.file(), by, clock.instant(), lasting);
        transaction.executeWithoutResult(status -> {
            links.save(link);
            audit.record("preview.make", link.record(), Outcome.DONE);
        });
        disk.force();
        return site.absolute(PreviewController.ADDRESS + token);
    }

    /** Ends a link to a file; whoever revokes what is gone already has what they wanted. */
    public void revoke(long id, String file) {
        transaction.executeWithoutResult(
                status -> links.findByIdAndFile(id, file).ifPresent(link -> {
                    if (links.delete(id) > 0) {
                        audit.record("preview.revoke", link.record(), Outcome.DONE);
                    }
                }));
        disk.force();
    }

    /** The links to a file that are open now, newest first. */
    public List<PreviewLink> of(String file) {
        return links.findByFileAndExpiresAtAfterOrderByIdDesc(file, clock.instant());
    }

    Optional<PreviewLink> open(String token) {
        return links.findByTokenHash(hash(token)).filter(link -> link.isOpenAt(clock.instant()));
    }

    void forgetExpired() {
        transaction.executeWithoutResult(status -> links.deleteExpired(clock.instant()));
    }

    private static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
