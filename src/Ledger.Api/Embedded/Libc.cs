using System.Runtime.InteropServices;

namespace Ledger.Api.Embedded;

/// <summary>What .NET has no call for: a signal other than SIGKILL, and the owner of a file.</summary>
internal static class Libc
{
    public const int Interrupt = 2;
    public const int Quit = 3;

    public static bool Signal(int pid, int signal) => Kill(pid, signal) == 0;

    public static void GiveTo(string path, uint user, uint group)
    {
        if (ChangeOwner(path, user, group) != 0)
            throw new IOException($"chown {user}:{group} {path}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int pid, int signal);

    [DllImport("libc", EntryPoint = "lchown", SetLastError = true, BestFitMapping = false)]
    private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint user, uint group);
}
