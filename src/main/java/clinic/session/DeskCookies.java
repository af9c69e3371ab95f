package clinic.session;

import clinic.address.SiteAddress;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions and cookies exist at the desk only; public pages enter neither Spring Session nor Spring Security. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskCookies {

    private static final int ID_BYTES = 32;

    @Bean
    static BeanPostProcessor filtersAtTheDeskOnly() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof DelegatingFilterProxyRegistrationBean registration) {
                    registration.addUrlPatterns("/desk/*");
                }
                return bean;
            }
        };
    }

    @Bean
    CookieSerializer sessionCookie(SiteAddress site) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name("desk", site));
        cookie.setCookiePath(path(site));
        cookie.setUseSecureCookie(site.isSecure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    /** 256 random bits; a UUID has 122. */
    @Bean
    SessionIdGenerator sessionIds() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bits = new byte[ID_BYTES];
            random.nextBytes(bits);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        };
    }

    /**
     * In a cookie, so that neither the sign-in page makes a session nor an expired session spoils an open form. Lax, or a
     * visit from a link in a mail would come without it and get a new one, and every open form would be refused.
     */
    @Bean
    CsrfTokenRepository csrfCookie(SiteAddress site) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name("desk-form", site));
        repository.setCookieCustomizer(cookie ->
                cookie.path(path(site)).secure(site.isSecure()).httpOnly(true).sameSite("Lax"));
        return repository;
    }

    /** Browsers hold a cookie with this prefix to https, to this host and to the path "/". */
    private static String name(String name, SiteAddress site) {
        return site.isSecure() ? "__Host-" + name : name;
    }

    private static String path(SiteAddress site) {
        return site.isSecure() ? "/" : "/desk";
    }
}
