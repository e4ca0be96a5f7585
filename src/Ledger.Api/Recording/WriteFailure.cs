using JasperFx;
using Marten.Exceptions;
using Npgsql;

namespace Ledger.Api.Recording;

/// <summary>What an exception of the database means for a request that was written alone.</summary>
internal static class WriteFailure
{
    /// <summary>True where another node wrote meanwhile: the request is decided anew.</summary>
    public static bool IsRace(Exception failure) =>
        failure is ConcurrencyException or ExistingStreamIdCollisionException
        || Postgres(failure) is { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected };

    /// <summary>The problem's code where the failure is final and says something about the request.</summary>
    public static string? Of(Exception failure) =>
        Postgres(failure) is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "mt_events" } violation
        && violation.ConstraintName?.Contains("id", StringComparison.Ordinal) == true
        && !violation.ConstraintName.Contains("stream", StringComparison.Ordinal)
            ? "entry.id-reused"
            : null;

    private static PostgresException? Postgres(Exception? failure)
    {
        while (failure is not null and not PostgresException)
            failure = failure.InnerException;
        return (PostgresException?)failure;
    }
}
