package clinic.backup;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface BackupRuns extends Repository<BackupRun, Long> {

    BackupRun save(BackupRun run);

    List<BackupRun> findAllByOrderByIdDesc(Limit limit);

    Optional<BackupRun> findFirstByOrderByIdDesc();

    Optional<BackupRun> findFirstByTroubleIsNullOrderByIdDesc();
}
