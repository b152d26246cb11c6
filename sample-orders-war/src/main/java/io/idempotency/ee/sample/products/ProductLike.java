package io.idempotency.ee.sample.products;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A user likes a product. The table has each pair once. */
@Entity
@Table(name = "likes")
public class ProductLike {

    @Id
    private String id;

    private String sku;

    @Column(name = "liked_by")
    private String user;

    /** For JPA. */
    protected ProductLike() {}

    ProductLike(String sku, String user) {
        this.id = UUID.randomUUID().toString();
        this.sku = sku;
        this.user = user;
    }
}
