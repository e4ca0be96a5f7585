using Ledger.Api.Problems;

namespace Ledger.Api.Import.Withdrawing;

/// <summary>What a withdrawal and the list of imports say, in both languages.</summary>
internal static class WithdrawTexts
{
    public static Bilingual NoSuchBatch { get; } = new(
        "No hay una sola importación que empiece así: {0}. Véase imports.", "No single import begins with this: {0}. See imports.");

    public static Bilingual Interrupted { get; } = new(
        "Retiro interrumpido. Lo anulado queda anulado; la misma orden continúa donde se quedó.",
        "Withdrawal interrupted. What is annulled stays so; the same command goes on from there.");

    public static Bilingual Failed { get; } = new(
        "La base de datos falló ({0}). Lo anulado queda anulado; la misma orden continúa donde se quedó.",
        "The database failed ({0}). What is annulled stays so; the same command goes on from there.");

    public static Bilingual Cases { get; } = new("casos de la importación", "cases of the import");

    public static Bilingual Entries { get; } = new("asientos anulados ahora", "entries annulled now");

    public static Bilingual Kept { get; } = new(
        "aperturas que quedan porque otros registraron en el caso", "openings that stay because others recorded on the case");

    public static Bilingual None { get; } = new("No hay importaciones.", "There are no imports.");

    public static Bilingual Columns { get; } = new(
        "lote         inicio               casos     asientos  estado      fuente",
        "batch        begun                cases     entries   state       source");

    public static Bilingual Finished { get; } = new("completa", "finished");

    public static Bilingual Unfinished { get; } = new("incompleta", "unfinished");

    public static Bilingual Withdrawn { get; } = new("retirada", "withdrawn");
}
