package dev.jumun.app.bad;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * One value in the body of a route, to be spoiled.
 *
 * @param pointer where it is
 */
record Spoiled(Route route, JsonPointer pointer) {
    /** Every value of the route's body that is no object and no list. */
    static List<Spoiled> places(Route route) {
        List<Spoiled> places = new ArrayList<>();
        collect(route, JsonMapper.shared().readTree(route.body()), JsonPointer.empty(), places);
        return places;
    }

    private static void collect(Route route, JsonNode node, JsonPointer at, List<Spoiled> places) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(route, field.getValue(), at.appendProperty(field.getKey()), places));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(route, node.get(i), at.appendIndex(i), places);
            }
        } else {
            places.add(new Spoiled(route, at));
        }
    }

    private JsonNode tree() {
        return JsonMapper.shared().readTree(route.body());
    }

    boolean isInteger() {
        return tree().at(pointer).isIntegralNumber();
    }

    boolean isOptional() {
        return route.optional().contains(field());
    }

    /** Whether it is in a list of texts or under a name that the client made up. */
    boolean isFreelyNamed() {
        return pointer.last().mayMatchElement() || pointer.toString().contains("/options/");
    }

    /** How an error names it, such as {@code lines[0].quantity}. */
    String field() {
        return pointer.toString().substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }

    /** How an error names another field of the same object. */
    String neighbour(String name) {
        return field().replaceFirst("[^.]*$", name);
    }

    /** The body with this JSON in place of the value. */
    String with(String json) {
        JsonNode tree = tree();
        JsonNode parent = tree.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), list.rawValueNode(new RawValue(json)));
        } else {
            ((ObjectNode) parent).putRawValue(pointer.last().getMatchingProperty(), new RawValue(json));
        }
        return tree.toString();
    }

    /** The body without the value. */
    String without() {
        JsonNode tree = tree();
        ((ObjectNode) tree.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        return tree.toString();
    }

    /** The body with one more field beside the value. */
    String withNeighbour(String escapedName) {
        return with(tree().at(pointer) + ", \"" + escapedName + "\": 1");
    }

    @Override
    public String toString() {
        return route + " " + field();
    }
}
