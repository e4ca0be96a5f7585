using Ledger.Api.Problems;

namespace Ledger.Api.Export;

/// <summary>What an export says, in both languages. None of it holds a value of a case.</summary>
internal static class ExportTexts
{
    public static Bilingual Usage { get; } = new(
        """
        Uso: export --out ARCHIVO [--case ID]… [--position P]
                    [--open --purpose FIN --role ROL --to CLAVE.pub [--authority CÓDIGO] [--who ID]]
          --out        archivo que se escribe (JSON Lines); existe solo cuando está completo
          --case       un caso; se puede repetir. Sin él, todos
          --position   el libro como estaba en esa posición; sin ella, la última asentada
          --open       abre los campos sellados y los cifra para quien recibe; deja antes un registro de acceso
          --purpose    fin del acceso: care, representation, audit, subject-rights…
          --role       rol en que se abre: auditor, data-protection-officer, supervisor…
          --to         clave pública X25519 de quien recibe, en PEM
          --authority  autoridad por la que se abre, si el rol la requiere
          --who        identificador seudónimo de la persona responsable; nunca un nombre
        """,
        """
        Usage: export --out FILE [--case ID]… [--position P]
                      [--open --purpose PURPOSE --role ROLE --to KEY.pub [--authority CODE] [--who ID]]
          --out        the file to write (JSON Lines); it exists only once it is whole
          --case       one case; may be repeated. Without it, all
          --position   the ledger as it was at that position; without it, the last settled one
          --open       opens sealed fields and encrypts them to the recipient; leaves an access record first
          --purpose    why: care, representation, audit, subject-rights…
          --role       in which role: auditor, data-protection-officer, supervisor…
          --to         the recipient's X25519 public key, PEM
          --authority  for which authority, where the role needs one
          --who        pseudonymous id of the person responsible; never a name
        """);

    public static Bilingual NotSettled { get; } = new(
        "El libro aún no llega a la posición {0} o tiene escrituras en curso.",
        "The ledger has not reached position {0} yet, or is being written to.");

    public static Bilingual NoSuchCase { get; } = new("No hay tal caso en esa posición: {0}", "No such case at that position: {0}");

    public static Bilingual NotAllowed { get; } = new(
        "La política de acceso no permite abrir campos sellados con ese rol y ese fin.",
        "The access policy lets nobody open sealed fields in that role for that purpose.");

    public static Bilingual NoKey { get; } = new(
        "El archivo no contiene una clave pública X25519 en PEM: {0}", "The file holds no X25519 public key in PEM: {0}");

    public static Bilingual NotWritable { get; } = new(
        "No se puede leer o escribir un archivo: {0}", "A file cannot be read or written: {0}");

    public static Bilingual Vault { get; } = new("La bóveda no se puede abrir: {0}", "The vault cannot be opened: {0}");

    public static Bilingual Interrupted { get; } = new(
        "Exportación interrumpida; no queda ningún archivo.", "Export interrupted; no file is left.");

    public static Bilingual Failed { get; } = new(
        "La base de datos falló ({0}); no queda ningún archivo.", "The database failed ({0}); no file is left.");

    public static Bilingual Position { get; } = new("posición", "position");

    public static Bilingual Cases { get; } = new("casos", "cases");

    public static Bilingual Entries { get; } = new("asientos", "entries");

    public static Bilingual Opened { get; } = new("campos abiertos", "fields opened");

    public static Bilingual Withheld { get; } = new("campos que siguen sellados", "fields that stay sealed");
}
