package io.idempotency.ee.it.twin.app.returns;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** XML without a root of its own. */
@XmlType(name = "leaf")
@XmlAccessorType(XmlAccessType.FIELD)
public class Leaf {

    private String colour;

    protected Leaf() {}

    public Leaf(String colour) {
        this.colour = colour;
    }

    @Override
    public String toString() {
        return colour;
    }
}
