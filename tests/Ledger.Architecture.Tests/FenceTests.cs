using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Assembly = System.Reflection.Assembly;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Ledger.Architecture.Tests;

/// <summary>Which folder may touch what. A folder that does not exist yet keeps its fence.</summary>
public class FenceTests
{
    private static readonly ArchUnitNET.Domain.Architecture Ledger = new ArchLoader()
        .LoadAssemblies(typeof(CaseFile).Assembly, Assembly.Load("Ledger.Projections"), typeof(IEpochKeys).Assembly)
        .Build();

    private static readonly string[] KeyMaterial =
        [nameof(EpochKeyFiles), nameof(WrappedKey), "DataKey", "KeyCache", "SubjectKeyRing", "Gcm"];

    [Fact]
    public void endpoints_and_pages_never_touch_the_driver() =>
        Types().That().ResideInNamespaceMatching(@"^Ledger\.Api\.(Endpoints|Web)(\.|$)")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching("^Npgsql")
            .WithoutRequiringPositiveResults().Check(Ledger);

    [Fact]
    public void only_the_vault_sees_keys() =>
        Types().That().DoNotResideInNamespaceMatching(@"^Ledger\.Api\.Vault(\.|$)")
            .Should().NotDependOnAny(OfVault(KeyMaterial)).Check(Ledger);

    [Fact]
    public void composition_hands_the_epoch_keys_to_the_vault_and_nobody_else_may_ask_for_them() =>
        Types().That().DoNotResideInNamespaceMatching(@"^Ledger\.Api\.(Vault|Composition)(\.|$)")
            .Should().NotDependOnAny(OfVault(nameof(IEpochKeys))).Check(Ledger);

    [Fact]
    public void the_notary_references_no_endpoint() =>
        Types().That().ResideInNamespaceMatching(@"^Ledger\.Api\.Notary(\.|$)")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^Ledger\.Api\.(Endpoints|Web)(\.|$)")
            .WithoutRequiringPositiveResults().Check(Ledger);

    [Fact]
    public void the_domain_and_the_projections_do_not_know_the_host() =>
        Types().That().ResideInNamespaceMatching(@"^Ledger\.(Domain|Projections)(\.|$)")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^(Ledger\.Api|Microsoft\.AspNetCore|Wolverine)(\.|$)")
            .Check(Ledger);

    [Fact]
    public void the_domain_touches_no_file_and_no_network() =>
        Types().That().ResideInNamespaceMatching(@"^Ledger\.Domain(\.|$)")
            .Should().NotDependOnAnyTypesThat()
            .HaveFullNameMatching(@"^System\.(IO\.(File|Directory|FileStream|FileInfo)|Net\..*|Console)$")
            .Check(Ledger);

    private static IType[] OfVault(params string[] names)
    {
        var types = Ledger.Types.Where(t => t.Namespace.FullName == "Ledger.Api.Vault" && names.Contains(t.Name)).ToArray();
        types.Length.ShouldBe(names.Length);
        return types;
    }
}
