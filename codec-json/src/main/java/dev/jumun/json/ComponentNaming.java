package dev.jumun.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AccessorNamingStrategy;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.DefaultAccessorNamingStrategy;

/** The fields of a record are its components, whatever else it can tell. */
final class ComponentNaming extends AccessorNamingStrategy {
    private final Set<String> components;

    private ComponentNaming(Class<?> type) {
        components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
        return null;
    }

    @Override
    public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
        return components.contains(name) ? name : null;
    }

    @Override
    public @Nullable String findNameForMutator(AnnotatedMethod method, String name) {
        return null;
    }

    @Override
    public String modifyFieldName(AnnotatedField field, String name) {
        return name;
    }

    /** Names records so, and nothing else. */
    static final class Provider extends DefaultAccessorNamingStrategy.Provider {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass type) {
            return new ComponentNaming(type.getRawType());
        }
    }
}
