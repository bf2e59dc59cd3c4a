package org.demarche.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.demarche", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule coreNeedsTheJdkAlone = classes()
            .that()
            .resideInAPackage("org.demarche.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.demarche.core..", "java..", "org.jspecify.annotations")
            .because("the words of the domain and the reasoning on them must run in any engine");

    @ArchTest
    static void eachModuleNeedsCoreAlone(JavaClasses all) {
        String[] modules = {"read", "analyse", "ledger", "export", "parquet"};
        for (String module : modules) {
            for (String other : modules) {
                // Parquet is one more export.
                boolean allowed = module.equals(other) || (module.equals("parquet") && other.equals("export"));
                if (!allowed) {
                    noClasses()
                            .that()
                            .resideInAPackage("org.demarche." + module + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.demarche." + other + "..")
                            .because("data flows one way, and the modules meet only in app and eval")
                            .allowEmptyShould(true)
                            .check(all);
                }
            }
        }
    }

    @ArchTest
    static final ArchRule thePageReadsNothingItself = noClasses()
            .that()
            .resideInAPackage("org.demarche.serve..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.demarche.read..", "org.demarche.analyse..", "org.demarche.eval..")
            .because("what is given on the page goes to the desk of the command line, under its guard");

    @ArchTest
    static final ArchRule nothingNeedsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("org.demarche.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.demarche.app..", "picocli..")
            .because("the command line is one of several ways to use the product");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("org.demarche.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads the packages in one direction");

    @ArchTest
    static final ArchRule noDumpingGround = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..helpers..", "..misc..")
            .because("a package is a noun of the domain");
}
