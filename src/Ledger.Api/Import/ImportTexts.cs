using Ledger.Api.Problems;

namespace Ledger.Api.Import;

/// <summary>What an import says, in both languages. None of it holds a value of the file.</summary>
internal static class ImportTexts
{
    public static Bilingual Usage { get; } = new(
        """
        Uso: import ARCHIVO --map MAPA [--dry-run] [--rejects ARCHIVO]
             import EXPORTACIÓN [--key CLAVE] [--dry-run] [--rejects ARCHIVO]
             import --withdraw LOTE [--reason CÓDIGO]
          ARCHIVO     CSV, también comprimido con gzip
          --map       nombre de un mapa incluido, o la ruta de uno propio
          EXPORTACIÓN lo que escribió export; los casos conservan sus identificadores
          --key       clave privada X25519 (PEM) de quien recibe: los valores abiertos se sellan de nuevo
          --withdraw  anula todos los asientos de una importación errónea; LOTE según imports
          --reason    por qué se retira: duplicate, wrong-case, found-false…
          --dry-run   lee y comprueba todo, no escribe nada en la base de datos
          --rejects   archivo que recibe línea, columna y motivo de cada fila rechazada
        Mapas incluidos:
        """,
        """
        Usage: import FILE --map MAP [--dry-run] [--rejects FILE]
               import EXPORT [--key KEY] [--dry-run] [--rejects FILE]
               import --withdraw BATCH [--reason CODE]
          FILE        CSV, also compressed with gzip
          --map       name of a map that is included, or the path of your own
          EXPORT      what export wrote; the cases keep their ids
          --key       the recipient's X25519 private key (PEM): opened values are sealed anew
          --withdraw  annuls every entry of a wrong import; BATCH as imports lists it
          --reason    why it is withdrawn: duplicate, wrong-case, found-false…
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

    public static Bilingual Withdrawn { get; } = new(
        "La importación de este archivo se retiró; lo anulado no se importa de nuevo.",
        "The import of this file was withdrawn; what was annulled is not imported again.");

    public static Bilingual OtherMap { get; } = new(
        "Este archivo ya se importó, o se empezó a importar, con otro mapa.",
        "This file was imported, or its import begun, with another map.");

    public static Bilingual Export { get; } = new(
        "Exportación del libro {0} en la posición {1}", "Export of the ledger {0} at position {1}");

    public static Bilingual NoExport { get; } = new(
        "El archivo no es la exportación de un libro; para otro registro indique --map.",
        "The file is not the export of a ledger; for another register name a --map.");

    public static Bilingual NoChronology { get; } = new(
        "El archivo no es una cronología publicada.", "The file is not a published chronology.");

    public static Bilingual OtherChronology { get; } = new(
        "La tabla de cronologías no conoce este archivo, o no todos sus hechos.",
        "The table of chronologies does not know this file, or not all of its events.");

    public static Bilingual OtherVersion { get; } = new(
        "Esta versión del programa no lee exportaciones de esa versión.", "This version of the software reads no exports of that version.");

    public static Bilingual OtherKey { get; } = new(
        "La exportación no se abrió para esta clave.", "The export was not opened for this key.");

    public static Bilingual NoKey { get; } = new(
        "El archivo no contiene una clave privada X25519 en PEM: {0}", "The file holds no X25519 private key in PEM: {0}");

    public static Bilingual OpenKey { get; } = new(
        "Otros pueden leer el archivo de la clave; debe poder leerlo solo su dueño (chmod 600).",
        "Others can read the key file; only its owner may (chmod 600).");

    public static Bilingual Vault { get; } = new("La bóveda no se puede abrir: {0}", "The vault cannot be opened: {0}");

    public static Bilingual SubjectRefused { get; } = new(
        "La bóveda ya no recibe datos de una persona de este archivo (bloqueados o suprimidos); importe sin --key.",
        "The vault takes no more data of a person in this file (blocked or erased); import without --key.");

    public static Bilingual Faulty { get; } = new(
        "Nada se escribió: los casos de este archivo traen sus identificadores, y un solo defecto lo descalifica entero.",
        "Nothing was written: the cases of this file bring their ids, and one fault refuses the whole of it.");

    public static Bilingual Changed { get; } = new(
        "El libro cambió mientras se importaba: el caso {0} ya está en él con otro contenido.",
        "The ledger changed during the import: it holds case {0} with other content.");

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
