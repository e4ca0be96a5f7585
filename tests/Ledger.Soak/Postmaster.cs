using System.Diagnostics;

namespace Ledger.Soak;

/// <summary>The PostgreSQL of a data folder, seen from outside.</summary>
internal static class Postmaster
{
    /// <summary>As kill -9 does; false where none has written its number yet.</summary>
    public static bool Kill(string folder)
    {
        var file = Path.Combine(folder, "pg", "postmaster.pid");
        if (!File.Exists(file))
            return false;
        using var kill = Process.Start("kill", ["-9", File.ReadLines(file).First().Trim()]);
        kill.WaitForExit();
        return true;
    }
}
