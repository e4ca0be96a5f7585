using JasperFx;
using Marten.Exceptions;
using Npgsql;

namespace Ledger.Api.Recording;

/// <summary>What an exception of the database means for a request that was written alone.</summary>
internal static class WriteFailure
{
    /// <summary>Code: an entry with this id and another content is on the record.</summary>
    public const string EntryIdReused = "entry.id-reused";

    /// <summary>True where another node wrote meanwhile: the request is decided anew.</summary>
    public static bool IsRace(Exception failure) =>
        failure is ConcurrencyException or ExistingStreamIdCollisionException
        || Postgres(failure) is
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
        };

    /// <summary>
    /// True where PostgreSQL cannot be reached or is going down. Whether the commit came through is then unknown: the caller repeats
    /// the request with the same key and is told.
    /// </summary>
    public static bool IsOutage(Exception failure) =>
        Postgres(failure) is { } postgres
            ? postgres.SqlState.StartsWith("57P", StringComparison.Ordinal) || postgres.SqlState.StartsWith("08", StringComparison.Ordinal)
                || postgres.SqlState.StartsWith("53", StringComparison.Ordinal)
            : Causes(failure).Any(cause => cause is NpgsqlException or TimeoutException or IOException or ObjectDisposedException);

    /// <summary>The problem's code where the failure is final and says something about the request.</summary>
    public static string? Of(Exception failure) =>
        Postgres(failure) is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "mt_events" } violation
        && violation.ConstraintName?.Contains("id", StringComparison.Ordinal) == true
        && !violation.ConstraintName.Contains("stream", StringComparison.Ordinal)
            ? EntryIdReused
            : null;

    private static PostgresException? Postgres(Exception failure) => Causes(failure).OfType<PostgresException>().FirstOrDefault();

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
