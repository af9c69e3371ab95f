package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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
    void oneClassKnowsFlexmark() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("clinic");

        ArchRuleDefinition.noClasses()
                .that(DescribedPredicate.not(
                        JavaClass.Predicates.belongTo(JavaClass.Predicates.simpleName("Markdown"))))
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

    /** Leaves the diagram under {@code target/spring-modulith-docs}. */
    @Test
    void writesTheModuleDiagram() {
        new Documenter(modules).writeModulesAsPlantUml();

        assertThat(java.nio.file.Path.of("target/spring-modulith-docs/components.puml"))
                .content()
                .contains("Consultation", "Content");
    }
}
