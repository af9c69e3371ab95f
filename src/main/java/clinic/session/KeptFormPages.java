package clinic.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Fills a kept form in again when its page is opened. A controller does nothing for it: what its page posts to the same
 * address is bound as it would have been, and put in place of the empty form. It waits until the form is sent again.
 */
@Component
@ConditionalOnWebApplication
class KeptFormPages implements WebMvcConfigurer, HandlerInterceptor {

    private static final String TAKEN = KeptFormPages.class.getName() + ".taken";

    private final KeptForms forms;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final ObjectProvider<ConversionService> conversions;

    KeptFormPages(
            KeptForms forms,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers,
            @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversions) {
        this.forms = forms;
        this.handlers = handlers;
        this.conversions = conversions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            forms.take(request).ifPresent(form -> request.setAttribute(TAKEN, form));
        }
        return true;
    }

    /** It is gone before the answer is, so that the next page does not show it; it comes back if the answer is that we failed. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(TAKEN) instanceof String form && (failure != null || response.getStatus() >= 500)) {
            forms.keep(form, request.getSession());
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && HttpMethod.GET.matches(request.getMethod())) {
            forms.waitingFor(request)
                    .ifPresent(form -> fieldsOf(request).forEach(fields -> fill(fields, form.answers(), page)));
        }
    }

    /** What a post to the page that was opened takes. */
    private Stream<MethodParameter> fieldsOf(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return handlers.getObject().getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().contains(pattern)
                        && entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .map(Map.Entry::getValue)
                .map(HandlerMethod::getMethodParameters)
                .flatMap(Arrays::stream)
                .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class)
                        && Record.class.isAssignableFrom(parameter.getParameterType()));
    }

    private void fill(MethodParameter fields, Map<String, String> answers, ModelAndView page) {
        ModelAttribute attribute = fields.getParameterAnnotation(ModelAttribute.class);
        String name = attribute == null ? "" : attribute.value();
        DataBinder binder = new DataBinder(null, name);
        binder.setTargetType(ResolvableType.forMethodParameter(fields));
        binder.setConversionService(conversions.getObject());
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String field, Class<?> type) {
                return answers.get(field);
            }

            @Override
            public Set<String> getNames() {
                return answers.keySet();
            }
        });
        if (binder.getTarget() != null && page.getModel().containsKey(name)) {
            page.addObject(name, binder.getTarget()).addObject("keptForm", true);
        }
    }
}
