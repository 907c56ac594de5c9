package africa.pia.it.inside;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment: the EAR as built, with the tests put into its WAR. */
final class PortalArchive {

    private PortalArchive() {}

    static EnterpriseArchive withTests() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "portal.ear")
                .importFrom(new File(System.getProperty("portal.ear")))
                .as(EnterpriseArchive.class);
        WebArchive war = ear.getAsType(WebArchive.class, "portal-web.war");
        war.addPackage(PortalArchive.class.getPackage());
        ear.addAsLibraries(assertj());
        return ear;
    }

    private static File assertj() {
        return new File(org.assertj.core.api.Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }
}
