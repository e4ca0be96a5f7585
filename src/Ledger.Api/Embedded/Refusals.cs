namespace Ledger.Api.Embedded;

/// <summary>Every reason for which the embedded PostgreSQL does not start.</summary>
internal static class Refusals
{
    private const string RemediesInSpanish =
        """
        Hay tres remedios, basta uno:
          1. instale PostgreSQL 15 o posterior (en Debian: apt install postgresql);
          2. instale npm (en Debian: apt install npm), que trae los binarios de PostgreSQL en el primer arranque;
          3. configure la cadena de conexión de un PostgreSQL suyo en ConnectionStrings:Ledger (variable ConnectionStrings__Ledger).
        """;

    private const string RemediesInEnglish =
        """
        There are three remedies, one is enough:
          1. install PostgreSQL 15 or later (on Debian: apt install postgresql);
          2. install npm (on Debian: apt install npm), which brings the PostgreSQL binaries at the first start;
          3. configure the connection string of a PostgreSQL of yours in ConnectionStrings:Ledger (variable ConnectionStrings__Ledger).
        """;

    public static EmbeddedException NoPostgres(string? detail) => new(
        "embedded.no-postgresql",
        $"No se encontró PostgreSQL 15 o posterior, ni se pudo obtener con npm. {RemediesInSpanish}",
        $"PostgreSQL 15 or later was not found, nor could npm bring it. {RemediesInEnglish}",
        detail);

    public static EmbeddedException UnusableBinaries(string folder) => new(
        "embedded.unusable-binaries",
        $"La carpeta de binarios configurada no tiene un PostgreSQL 15 o posterior que se pueda ejecutar: {folder}",
        $"The configured folder of binaries has no PostgreSQL 15 or later that can be run: {folder}");

    public static EmbeddedException OtherVersion(string folder, int made, string? detail) => new(
        "embedded.other-version",
        $"Los datos de {folder} son de PostgreSQL {made} y no se encontraron binarios de esa versión. Instale PostgreSQL {made}, "
            + "o pase los datos con pg_dump y pg_restore a una carpeta nueva. No se ha tocado nada.",
        $"The data in {folder} was made by PostgreSQL {made} and no binaries of that version were found. Install PostgreSQL {made}, "
            + "or move the data with pg_dump and pg_restore to a new folder. Nothing was touched.",
        detail);

    public static EmbeddedException InUse(string folder, FirstHost? first) => new(
        "embedded.in-use",
        $"Ya hay un registro en marcha sobre {folder}: {first?.Address ?? "arrancando"} (proceso {first?.Pid.ToString() ?? "?"}). "
            + "Úselo, o deténgalo antes de arrancar otro.",
        $"A ledger is already running on {folder}: {first?.Address ?? "starting"} (process {first?.Pid.ToString() ?? "?"}). "
            + "Use it, or stop it before starting another.");

    public static EmbeddedException ClosedFolder(string folder, string user) => new(
        "embedded.closed-folder",
        $"PostgreSQL no se ejecuta como root y el usuario {user} no puede entrar en {folder}. "
            + "Elija una carpeta que no esté en otra privada.",
        $"PostgreSQL does not run as root and the user {user} cannot enter {folder}. Choose a folder that is not inside a private one.");

    public static EmbeddedException ForeignFolder(string folder, string owner, string user) => new(
        "embedded.foreign-folder",
        $"La carpeta {folder} es de {owner} y este proceso es de {user}. Arranque con el mismo usuario que la creó, o elija otra carpeta.",
        $"The folder {folder} belongs to {owner} and this process to {user}. Start as the user who made it, or choose another folder.");

    public static EmbeddedException NoAccount() => new(
        "embedded.no-account",
        "PostgreSQL no se ejecuta como root y no hay un usuario postgres ni nobody. Cree uno (useradd --system postgres).",
        "PostgreSQL does not run as root and there is neither a user postgres nor nobody. Create one (useradd --system postgres).");

    public static EmbeddedException UnsupportedSystem(string missing) => new(
        "embedded.unsupported-system",
        $"El PostgreSQL incorporado necesita Linux con util-linux y coreutils; falta: {missing}. "
            + "Configure ConnectionStrings:Ledger con un PostgreSQL suyo.",
        $"The embedded PostgreSQL needs Linux with util-linux and coreutils; missing: {missing}. "
            + "Configure ConnectionStrings:Ledger with a PostgreSQL of yours.");

    public static EmbeddedException NotInitialized(string detail) => new(
        "embedded.not-initialized",
        "PostgreSQL no pudo crear su carpeta de datos (initdb).",
        "PostgreSQL could not create its data folder (initdb).",
        detail);

    public static EmbeddedException NotStarted(string logFolder, string detail) => new(
        "embedded.not-started",
        $"PostgreSQL no arrancó. Su registro está en {logFolder}.",
        $"PostgreSQL did not start. Its log is in {logFolder}.",
        detail);

    public static EmbeddedException Orphan(string folder, int pid) => new(
        "embedded.orphan",
        $"Un PostgreSQL de un arranque anterior (proceso {pid}) sigue usando {folder} y no se detiene.",
        $"A PostgreSQL of an earlier start (process {pid}) still uses {folder} and does not stop.");
}
