package clinic.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.ClinicSite;
import clinic.Visitor;
import clinic.contact.ContactMessage;
import clinic.submission.SubmissionSearch;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class KeyRotationTests {

    private static final Map<String, String> ROSA =
            Map.of("name", "Rosa Delgado", "replyTo", "rosa@example.com", "subject", "Parking", "message", "Where?");

    private static final Map<String, String> OMAR =
            Map.of("name", "Omar Delgado", "replyTo", "303-555-0142", "subject", "Hours", "message", "When?");

    @TempDir
    Path folder;

    @Test
    void isNoticedByNobody() {
        String address;
        try (Site site = new Site()) {
            address = site.sends(ROSA);
            key().announce();
            key().rotate();
            assertThat(site.sends(ROSA)).isEqualTo(address);
        }
        try (Site site = new Site()) {
            assertThat(site.sends(ROSA)).isEqualTo(address);
            site.sends(OMAR);
            assertThat(site.subjects()).containsExactlyInAnyOrder("Parking", "Hours");
            assertThat(site.finds("delgado")).hasSize(2);
            assertThat(site.keysInUse()).hasSize(2);

            assertThat(site.bean(Resealing.class).run()).isEqualTo(2); // Rosa's columns and Rosa's terms
            assertThat(site.bean(Resealing.class).run()).isZero();
            assertThat(site.keysInUse()).hasSize(1);
            assertThat(site.sends(ROSA)).isEqualTo(address);
            key().retire();
        }
        try (Site site = new Site()) {
            assertThat(site.subjects()).containsExactlyInAnyOrder("Parking", "Hours");
            assertThat(site.finds("delgado")).hasSize(2);
            assertThat(site.finds("rosa@example.com")).hasSize(1);
        }
    }

    @Test
    void isRefusedWithoutTheOldKeyBeforeItsTextIsResealed() {
        try (Site site = new Site()) {
            site.sends(ROSA);
        }
        key().rotate();
        key().retire();

        assertThatThrownBy(() -> new Site().close()).hasRootCauseInstanceOf(KeyRefusedException.class);
    }

    @Test
    void goesOnAfterItWasStopped() {
        try (Site site = new Site()) {
            site.sends(ROSA);
            site.sends(OMAR);
        }
        key().rotate();
        try (Site site = new Site()) {
            JdbcTemplate jdbc = site.bean(JdbcTemplate.class);
            Vault vault = site.bean(Vault.class);
            String old = jdbc.queryForList("select subject from contact_message", String.class)
                    .get(0);
            jdbc.update(
                    "update contact_message set subject = ? where subject = ?",
                    vault.seal(vault.open(old, "contact_message.subject"), "contact_message.subject"),
                    old);

            assertThat(site.bean(Resealing.class).run()).isEqualTo(4);
            assertThat(site.subjects()).containsExactlyInAnyOrder("Parking", "Hours");
        }
    }

    @Test
    void knowsEverySealedColumn() {
        try (Site site = new Site()) {
            Map<String, List<String>> columns = site.bean(SealedColumns.class).all();

            assertThat(columns.get("contact_message"))
                    .containsExactlyInAnyOrder("name", "reply_to", "subject", "message_text");
            assertThat(columns.get("consultation_request"))
                    .containsExactlyInAnyOrder(
                            "full_name", "requester_name", "relationship", "phone", "email", "callback", "note");
            columns.forEach((table, names) -> assertThat(site.bean(JdbcTemplate.class)
                            .queryForList(
                                    "select %s from %s where id is null".formatted(String.join(", ", names), table)))
                    .isEmpty());
        }
    }

    private KeysetFile key() {
        return KeysetFile.at(folder.resolve("keys/clinic.json"));
    }

    private class Site implements AutoCloseable {

        private final ConfigurableApplicationContext context = new SpringApplicationBuilder(ClinicSite.class)
                .run(
                        "--server.port=0",
                        "--clinic.data=" + folder + "/data",
                        "--clinic.keys=" + folder + "/keys/clinic.json");

        <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        String sends(Map<String, String> message) {
            return Visitor.of(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                    .sends("/contact", message)
                    .leadsTo();
        }

        List<?> finds(String typed) {
            return bean(SubmissionSearch.class).find(typed, 10);
        }

        Stream<String> subjects() {
            return bean(EntityManager.class)
                    .createQuery("from ContactMessage", ContactMessage.class)
                    .getResultList()
                    .stream()
                    .map(ContactMessage::subject);
        }

        List<Integer> keysInUse() {
            return bean(JdbcTemplate.class)
                    .queryForList(
                            "select name from contact_message union all select message_text from contact_message"
                                    + " union all select sealed from privacy_check",
                            String.class)
                    .stream()
                    .map(text -> Keyset.keyIdOf(Base64.getDecoder().decode(text)))
                    .distinct()
                    .toList();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
