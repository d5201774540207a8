package org.muster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The direction of dependencies: cli, job, the rest, extract; never upwards. */
class HouseTest {
    private static final JavaClasses MUSTER = new ClassFileImporter()
            .withImportOption(location -> isMainClass(location.asURI().toString()))
            .importPackages("org.muster");

    @Test
    void extractImportsNeitherSparkNorAnotherPackageOfMuster() {
        noClasses()
                .that()
                .resideInAPackage("org.muster.extract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.hadoop..")
                .check(MUSTER);
        noClasses()
                .that()
                .resideInAPackage("org.muster.extract..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are Muster's outside extract",
                        type -> type.getPackageName().startsWith("org.muster")
                                && !type.getPackageName().startsWith("org.muster.extract")))
                .check(MUSTER);
    }

    @Test
    void tablesImportNoOtherPackageOfMuster() {
        noClasses()
                .that()
                .resideInAPackage("org.muster.tables..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are Muster's outside tables",
                        type -> type.getPackageName().startsWith("org.muster")
                                && !type.getPackageName().startsWith("org.muster.tables")))
                .check(MUSTER);
    }

    @Test
    void dependenciesPointFromTheCommandLineDownToExtraction() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy("org.muster", "org.muster.cli..")
                .layer("job")
                .definedBy("org.muster.job..")
                .layer("steps")
                .definedBy(
                        "org.muster.ingest..",
                        "org.muster.story..",
                        "org.muster.series..",
                        "org.muster.comention..",
                        "org.muster.spark..",
                        "org.muster.report..",
                        "org.muster.evaluate..",
                        "org.muster.explain..",
                        "org.muster.facts..")
                .layer("ground")
                .definedBy("org.muster.extract..", "org.muster.tables..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("job")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("steps")
                .mayOnlyBeAccessedByLayers("cli", "job")
                .check(MUSTER);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.muster.(*)..").should().beFreeOfCycles().check(MUSTER);
    }

    /** Whether the source of a class file stands under src/main, wherever the class was compiled to. */
    private static boolean isMainClass(String classFile) {
        String type =
                classFile.substring(classFile.lastIndexOf("/org/muster/") + 1).replaceAll("[$].*|[.]class$", "");
        return Files.exists(Path.of("src/main/java", type + ".java"));
    }
}
