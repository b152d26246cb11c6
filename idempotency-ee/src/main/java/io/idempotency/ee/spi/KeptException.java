package io.idempotency.ee.spi;

/**
 * Stores the data of an exception that is kept as the outcome of a call, and makes the exception again. An application provides
 * a bean for each class of {@link io.idempotency.ee.Idempotent#keepExceptions()} that has more than its message:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class KeptDecline implements KeptException<DeclinedException, KeptDecline.Data> {
 *
 *     public record Data(String code, BigDecimal limit) {}
 *
 *     public Data data(DeclinedException thrown) {
 *         return new Data(thrown.code(), thrown.limit());
 *     }
 *
 *     public DeclinedException exception(Data data) {
 *         return new DeclinedException(data.code(), data.limit());
 *     }
 * }
 * }</pre>
 *
 * <p>Both methods are asked before anything is kept: class, message and data of what is made again have to equal those of the
 * first, else nothing is kept ({@code IDEM-464}). They may be called inside and outside of a transaction, so they leave the
 * database alone.
 *
 * @param <X> the class of the exception; its subclasses too, unless they have a bean of their own
 * @param <D> what is stored, as JSON of this type by Jakarta JSON Binding
 */
public interface KeptException<X extends Exception, D> {

    /** What is stored of an exception; not null. */
    D data(X thrown);

    /** The exception again. */
    X exception(D data);
}
