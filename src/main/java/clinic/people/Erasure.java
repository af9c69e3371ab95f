package clinic.people;

import clinic.submission.Submission;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Erases submissions, open or not. */
interface Erasure extends Repository<Submission, UUID> {

    /**
     * Erases one with all that belongs to it, by the cascade of the database.
     *
     * @return whether it was there: 1 or 0
     */
    @Modifying
    @Query(value = "delete from submission where reference = :reference", nativeQuery = true)
    int erase(String reference);
}
