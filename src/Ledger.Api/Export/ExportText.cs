using System.Text.RegularExpressions;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime;

namespace Ledger.Api.Export;

/// <summary>
/// What another ledger says of its recording, held against the forms that such things have: it is kept for ever and shown, and nobody
/// vouches for it.
/// </summary>
internal static partial class ExportText
{
    /// <summary>How often a case may have gone from ledger to ledger.</summary>
    private const int MostLedgers = 8;

    public static bool IsOrigin(string origin) => Origin().IsMatch(origin);

    public static bool IsInstant(Instant instant) => instant == Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);

    public static bool IsRecordedBy(RecordedBy by) =>
        Identity().IsMatch(by.Subject) && IsCode(by.Role)
        && (by.Authority is null || (by.Authority.Length <= 40 && Patterns.Of(Pattern.Authority).IsMatch(by.Authority)));

    public static bool IsImport(ImportedFrom? import, int ledgers = 0) =>
        import is null
        || (IsCode(import.Source) && Sha256().IsMatch(import.Sha256) && import.Line > 0 && ledgers < MostLedgers
            && IsEarlier(import.Earlier, ledgers));

    private static bool IsEarlier(EarlierRecording? earlier, int ledgers) =>
        earlier is null
        || (IsOrigin(earlier.Origin) && IsInstant(earlier.RecordedAt) && earlier.Position > 0 && IsRecordedBy(earlier.RecordedBy)
            && (earlier.SourceRecordedAt is not { } said || IsInstant(said)) && IsImport(earlier.Import, ledgers + 1));

    private static bool IsCode(string text) => text.Length <= 100 && Patterns.Of(Pattern.Code).IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._:/\-]{0,199}\z")]
    private static partial Regex Origin();

    [GeneratedRegex(@"\A[A-Za-z0-9._:/|\-]{1,200}\z")]
    private static partial Regex Identity();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Sha256();
}
