package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(ClinicSite.class);

    @Test
    void modulesDependOnlyOnWhatTheirPackagesDeclare() {
        assertThat(modules.verify()).isNotEmpty();
    }

    /** Leaves the diagram under {@code target/spring-modulith-docs}. */
    @Test
    void writesTheModuleDiagram() {
        new Documenter(modules).writeModulesAsPlantUml();

        assertThat(java.nio.file.Path.of("target/spring-modulith-docs/components.puml"))
                .content()
                .contains("Consultation", "Content");
    }
}
