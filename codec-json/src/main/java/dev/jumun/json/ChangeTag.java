package dev.jumun.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.jumun.stock.ChangeStock;

/** Tells in JSON which {@link ChangeStock.Change} it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChangeStock.Receive.class, name = "Receive"),
    @JsonSubTypes.Type(value = ChangeStock.Adjust.class, name = "Adjust")
})
interface ChangeTag {}
