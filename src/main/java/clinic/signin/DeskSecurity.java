package clinic.signin;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.session.SignedIn;
import clinic.staff.SecondFactor;
import clinic.staff.StaffAccounts;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Who may open which address of the desk. What is not named here is closed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskSecurity {

    private final AuditTrail audit;

    DeskSecurity(AuditTrail audit) {
        this.audit = audit;
    }

    @Bean
    SecurityFilterChain desk(
            HttpSecurity http,
            SignInOutcome outcome,
            WayBack wayBack,
            CsrfTokenRepository csrfCookie,
            StaffAccounts accounts,
            SecondFactor secondFactor,
            Clock clock)
            throws Exception {
        AccessDeniedHandlerImpl denied = new AccessDeniedHandlerImpl();
        denied.setErrorPage(SignInController.DENIED);
        AccessDeniedHandler closed = (request, response, exception) -> {
            if (SignedIn.owesSecondFactor(SecurityContextHolder.getContext().getAuthentication())) {
                wayBack.first(WayBack.with(CodeController.ADDRESS, WayBack.wanted(request)), request, response);
            } else {
                denied.handle(request, response, exception);
            }
        };
        Filter brake = (request, response, chain) ->
                outcome.brake((HttpServletRequest) request, (HttpServletResponse) response, chain);
        return http.securityMatcher("/desk/**")
                .authorizeHttpRequests(requests -> authorize(requests, accounts))
                .formLogin(form -> form.loginPage(SignInController.ADDRESS)
                        .usernameParameter(SignInOutcome.NAME)
                        .passwordParameter("password")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                // What waits in a session is its owner's; the next one begins with nothing
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .logout(this::signOut)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(wayBack).accessDeniedHandler(closed))
                // The token stays the same at sign-in, or a form left open in another tab could not be sent after it
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                // Every page of the site already has its headers
                .headers(HeadersConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .addFilterBefore(brake, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new Standing(accounts, secondFactor, wayBack, clock), AuthorizationFilter.class)
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            StaffAccounts accounts) {
        requests.requestMatchers(SignInController.ADDRESS, PasskeyController.ADDRESS, PasskeyController.QUESTION)
                .permitAll();
        requests.requestMatchers(CodeController.ADDRESS).access(AuthenticatedAuthorizationManager.authenticated());
        AuthorizationManagerFactory<RequestAuthorizationContext> withCode =
                AuthorizationManagerFactories.<RequestAuthorizationContext>multiFactor()
                        .when(SignedIn::owesSecondFactor)
                        .requireFactors(SignedIn.CODE)
                        .build();
        AuthorizationManager<RequestAuthorizationContext> allowed = (person, context) ->
                new AuthorizationDecision(accounts.mayExport(person.get().getName()));
        for (Area area : Area.values()) {
            AuthorizationManager<RequestAuthorizationContext> role = withCode.hasAnyRole(area.roles());
            requests.requestMatchers(area.addresses())
                    .access(area == Area.EXPORT ? AuthorizationManagers.allOf(role, allowed) : role);
        }
        requests.anyRequest().denyAll();
    }

    private void signOut(LogoutConfigurer<HttpSecurity> logout) {
        logout.logoutUrl("/desk/sign-out")
                .addLogoutHandler((request, response, person) -> {
                    if (person != null) {
                        audit.record("sign-out", person.getName(), Outcome.DONE);
                    }
                    response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
                })
                .logoutSuccessHandler((request, response, person) ->
                        WayBack.seeOther(response, SignInController.ADDRESS + "?said=goodbye"));
    }
}
