package dev.jumun.json;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Every component of a record must be there when it is read, unless it is an optional one. */
final class RequiredFields extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedParameter
                ? Boolean.valueOf(!isOptional(member.getRawType()))
                : super.hasRequiredMarker(config, member);
    }

    private static boolean isOptional(Class<?> type) {
        return type == Optional.class || type == OptionalLong.class;
    }
}
