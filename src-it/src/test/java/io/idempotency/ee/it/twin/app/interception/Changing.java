package io.idempotency.ee.it.twin.app.interception;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;

/** Interceptors that change what goes in and what comes out. */
public final class Changing {

    private Changing() {}

    @Interceptor
    @Bound.Outside
    @Priority(10)
    public static class OutsideInterceptor {
        @AroundInvoke
        public Object around(InvocationContext context) throws Exception {
            return changed(context, "outside");
        }
    }

    @Interceptor
    @Bound.Inside
    @Priority(Interceptor.Priority.APPLICATION)
    public static class InsideInterceptor {
        @AroundInvoke
        public Object around(InvocationContext context) throws Exception {
            return changed(context, "inside");
        }
    }

    @Interceptor
    @Bound.Catching
    @Priority(Interceptor.Priority.APPLICATION)
    public static class CatchingInterceptor {
        @AroundInvoke
        public Object around(InvocationContext context) throws Exception {
            return caught(context);
        }
    }

    @Interceptor
    @Bound.CatchingOutside
    @Priority(10)
    public static class CatchingOutsideInterceptor {
        @AroundInvoke
        public Object around(InvocationContext context) throws Exception {
            return caught(context);
        }
    }

    @Interceptor
    @Bound.Committing
    @Priority(10)
    public static class CommittingInterceptor {

        @Inject
        private UserTransaction transaction;

        @AroundInvoke
        public Object around(InvocationContext context) throws Exception {
            transaction.begin();
            Object returned = context.proceed();
            transaction.commit();
            return returned;
        }
    }

    @Interceptor
    @Bound.FailingToCommit
    @Priority(10)
    public static class FailingToCommitInterceptor {

        @Inject
        private UserTransaction transaction;

        @AroundInvoke
        public Object around(InvocationContext context) throws Exception {
            transaction.begin();
            Object returned = context.proceed();
            transaction.setRollbackOnly();
            transaction.commit();
            return returned;
        }
    }

    @Interceptor
    @Bound.CatchingFailedCommit
    @Priority(10)
    public static class CatchingFailedCommitInterceptor {

        @Inject
        private UserTransaction transaction;

        @AroundInvoke
        public Object around(InvocationContext context) throws Exception {
            transaction.begin();
            context.proceed();
            transaction.setRollbackOnly();
            try {
                transaction.commit();
            } catch (RollbackException e) {
                return "sorry";
            }
            return "committed";
        }
    }

    private static Object changed(InvocationContext context, String where) throws Exception {
        Object[] parameters = context.getParameters();
        parameters[0] = where + " " + parameters[0];
        context.setParameters(parameters);
        return context.proceed() + " " + where;
    }

    private static Object caught(InvocationContext context) throws Exception {
        try {
            return context.proceed();
        } catch (IllegalStateException e) {
            return "caught " + e.getMessage();
        }
    }
}
