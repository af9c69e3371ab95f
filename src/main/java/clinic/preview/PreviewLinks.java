package clinic.preview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PreviewLinks extends Repository<PreviewLink, Long> {

    PreviewLink save(PreviewLink link);

    Optional<PreviewLink> findByTokenHash(String tokenHash);

    Optional<PreviewLink> findByIdAndFile(long id, String file);

    /** The newest first. */
    List<PreviewLink> findByFileAndExpiresAtAfterOrderByIdDesc(String file, Instant now);

    /** Also if another one deletes it at the same moment. */
    @Modifying
    @Query("delete from PreviewLink l where l.id = :id")
    int delete(long id);

    @Modifying
    @Query("delete from PreviewLink l where l.expiresAt <= :now")
    int deleteExpired(Instant now);
}
