package africa.pia.web.sample;

import africa.pia.sample.SampleEdition;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Asks for the sample edition before the first reader comes; the web is the last module to start. */
@WebListener
public class FirstEdition implements ServletContextListener {

    @Inject
    SampleEdition sample;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        sample.open();
    }
}
