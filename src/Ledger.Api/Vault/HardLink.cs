using System.Runtime.InteropServices;

namespace Ledger.Api.Vault;

/// <summary>
/// Gives a finished file its name unless another has it, in one step of the file system. .NET's move without overwriting looks first
/// and renames then, so of two processes that start at once the second would replace a key that the first already uses.
/// </summary>
internal static class HardLink
{
    private const int FileExists = 17;

    /// <summary>False where the name is taken.</summary>
    public static bool TryCreate(string existing, string name)
    {
        if (Link(existing, name) == 0)
            return true;
        var error = Marshal.GetLastPInvokeError();
        return error == FileExists ? false : throw new IOException($"link {name}: {Marshal.GetPInvokeErrorMessage(error)}");
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true, BestFitMapping = false)]
    private static extern int Link(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);
}
