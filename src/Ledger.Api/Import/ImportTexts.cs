using Ledger.Api.Problems;

namespace Ledger.Api.Import;

/// <summary>What an import says, in both languages. None of it holds a value of the file.</summary>
internal static class ImportTexts
{
    public static Bilingual Usage { get; } = new(
        """
        Uso: import ARCHIVO --map MAPA [--dry-run] [--rejects ARCHIVO]
          ARCHIVO     CSV, también comprimido con gzip
          --map       nombre de un mapa incluido, o la ruta de uno propio
          --dry-run   lee y comprueba todo, no escribe nada en la base de datos
          --rejects   archivo que recibe línea, columna y motivo de cada fila rechazada
        Mapas incluidos:
        """,
        """
        Usage: import FILE --map MAP [--dry-run] [--rejects FILE]
          FILE        CSV, also compressed with gzip
          --map       name of a map that is included, or the path of your own
          --dry-run   reads and checks everything, writes nothing to the database
          --rejects   file that receives line, column and reason of every rejected row
        Maps included:
        """);

    public static Bilingual NotFound { get; } = new("No se encuentra el archivo: {0}", "No such file: {0}");

    public static Bilingual NotReadable { get; } = new(
        "No se puede leer o escribir un archivo: {0}", "A file cannot be read or written: {0}");

    public static Bilingual MapNotFound { get; } = new("No hay tal mapa: {0}", "No such map: {0}");

    public static Bilingual Damaged { get; } = new("El archivo comprimido está dañado.", "The compressed file is damaged.");

    public static Bilingual TooLong { get; } = new(
        "El archivo o su línea {0} es más largo que cualquier fuente.", "The file, or its line {0}, is longer than any source.");

    public static Bilingual Header { get; } = new(
        "La primera línea no es la cabecera del mapa: en la columna {0} se esperaba {1}.",
        "The first line is not the header of the map: column {0} should be {1}.");

    public static Bilingual Nothing { get; } = new("ninguna más", "no more");

    public static Bilingual Running { get; } = new(
        "Otra importación de este archivo está en curso.", "Another import of this file is under way.");

    public static Bilingual OtherMap { get; } = new(
        "Este archivo ya se importó, o se empezó a importar, con otro mapa.",
        "This file was imported, or its import begun, with another map.");

    public static Bilingual Done { get; } = new(
        "Este archivo ya se importó por completo; no hay nada que hacer.", "This file is imported already; there is nothing to do.");

    public static Bilingual Interrupted { get; } = new(
        "Importación interrumpida. Lo registrado queda; la misma orden continúa donde se quedó.",
        "Import interrupted. What is on the record stays; the same command goes on from there.");

    public static Bilingual Failed { get; } = new(
        "La base de datos falló ({0}). Lo registrado queda; la misma orden continúa donde se quedó.",
        "The database failed ({0}). What is on the record stays; the same command goes on from there.");

    public static Bilingual Credit { get; } = new("Fuente: {0}. {1}, {2}", "Source: {0}. {1}, {2}");

    public static Bilingual DryRun { get; } = new("Prueba: nada se escribió.", "Dry run: nothing was written.");

    public static Bilingual Resumed { get; } = new("Continuó tras la línea {0}.", "Went on after line {0}.");

    public static Bilingual Rows { get; } = new("filas leídas", "rows read");

    public static Bilingual Cases { get; } = new("casos", "cases");

    public static Bilingual Rejected { get; } = new("filas rechazadas", "rows rejected");

    public static Bilingual Seconds { get; } = new("segundos", "seconds");

    public static Bilingual WholeLine { get; } = new("la línea", "the line");
}
