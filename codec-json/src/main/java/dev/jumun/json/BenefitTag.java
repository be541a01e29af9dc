package dev.jumun.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.jumun.coupon.Benefit;

/** Tells in JSON which {@link Benefit} it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Benefit.Percent.class, name = "Percent"),
    @JsonSubTypes.Type(value = Benefit.Amount.class, name = "Amount")
})
interface BenefitTag {}
