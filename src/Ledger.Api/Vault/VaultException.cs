namespace Ledger.Api.Vault;

/// <summary>
/// The vault cannot work: a fault of the installation, never of a request. The message holds a code and a file, no value.
/// </summary>
public sealed class VaultException(string code, string? file = null) : Exception(file is null ? code : $"{code}: {file}")
{
    /// <summary>Code: a key file or its folder can be read or changed by more than its owner.</summary>
    public const string KeyFileOpen = "vault.key-file-open";

    /// <summary>Code: a key file does not hold exactly one key.</summary>
    public const string KeyFileInvalid = "vault.key-file-invalid";

    /// <summary>Code: there is no epoch key, and none may be made because data sealed under one exists.</summary>
    public const string NoEpochKey = "vault.no-epoch-key";

    /// <summary>Code: a data key is wrapped under an epoch key that is not in the keys folder.</summary>
    public const string EpochKeyMissing = "vault.epoch-key-missing";

    /// <summary>Code: a data key does not unwrap: another epoch key of the same number, or a row that was changed.</summary>
    public const string KeyNotUnwrapped = "vault.key-not-unwrapped";

    /// <summary>Stable, for programs.</summary>
    public string Code { get; } = code;
}
