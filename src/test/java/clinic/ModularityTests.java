package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(ClinicSite.class);

    @Test
    void modulesDependOnlyOnWhatTheirPackagesDeclare() {
        assertThat(modules.verify()).isNotEmpty();
    }

    @Test
    void onePackageKnowsFlexmark() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("clinic");

        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("clinic.markdown")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vladsch..")
                .check(classes);
    }

    @Test
    void onePackageKnowsLucene() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("clinic");

        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("clinic.index")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(classes);
    }

    @Test
    void twoModulesKnowHowPicturesAreCoded() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("clinic");

        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("clinic.illustration..", "clinic.picture..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.imageio..",
                        "net.coobird..",
                        "com.luciad..",
                        "org.apache.fontbox..",
                        "com.drew..",
                        "java.awt..")
                .check(classes);
    }

    /** Whatever address a visitor or an editor writes, no page or picture is fetched from there. */
    @Test
    void nothingAsksAnotherServer() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("clinic");

        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.springframework.web.client..", "org.eclipse.jetty.client..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|URLConnection|HttpURLConnection)")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .check(classes);
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
