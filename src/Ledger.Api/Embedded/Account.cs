using System.Globalization;

namespace Ledger.Api.Embedded;

/// <summary>
/// The operating system's user that PostgreSQL runs as: our own, or an unprivileged one when we are root,
/// because PostgreSQL refuses root.
/// </summary>
internal sealed record Account(string Name, uint User, uint Group, bool Drops)
{
    private static readonly string[] Unprivileged = ["postgres", "nobody"];

    /// <summary>
    /// MUST be called from a thread that outlives the program where <paramref name="diesWithUs"/> is set: the kernel sends
    /// the signal when the thread that started it ends, not the process.
    /// </summary>
    public IReadOnlyList<string> Line(IReadOnlyList<string> program, bool diesWithUs = false) =>
    [
        .. diesWithUs || Drops ? [Tool("setpriv")] : Array.Empty<string>(),
        .. Drops ? [$"--reuid={User}", $"--regid={Group}", "--clear-groups"] : Array.Empty<string>(),
        .. diesWithUs ? ["--pdeathsig=INT"] : Array.Empty<string>(),
        .. program,
    ];

    /// <summary>
    /// An existing cluster keeps its owner: installing PostgreSQL later makes a user postgres, and the data would still be nobody's.
    /// </summary>
    public static Account For(string clusterFolder)
    {
        if (!Environment.IsPrivilegedProcess)
            return new(Environment.UserName, User: 0, Group: 0, Drops: false);

        var users = Users();
        var owner = Directory.Exists(clusterFolder) ? FileOwner.Of(clusterFolder) : 0;
        var chosen = owner != 0
            ? users.FirstOrDefault(user => user.User == owner)
            : Unprivileged.Select(name => users.FirstOrDefault(user => user.Name == name)).FirstOrDefault(user => user is not null);
        return chosen ?? throw Refusals.NoAccount();
    }

    public void Own(string path)
    {
        if (Drops)
            Libc.GiveTo(path, User, Group);
    }

    public static string Tool(string name) =>
        Command.Locate(name, Command.CleanEnvironment["PATH"]) ?? throw Refusals.UnsupportedSystem(name);

    private static List<Account> Users() =>
    [
        .. from line in File.ReadLines("/etc/passwd")
           let field = line.Split(':')
           where field.Length >= 4
           let user = uint.TryParse(field[2], out var number) ? number : 0
           where user != 0 && uint.TryParse(field[3], out _)
           select new Account(field[0], user, uint.Parse(field[3], CultureInfo.InvariantCulture), Drops: true),
    ];
}
