namespace Mhep.Data.Samples.Synthetic;

/// <summary>What is set beforehand about an invented provider.</summary>
/// <param name="Letter">The letter in all its codes: 'A' of 'SYN-A', 'SYN-A1' and 'SYNA-00001'.</param>
/// <param name="Place">The invented place that names its provider, commissioner and workbook.</param>
/// <param name="Region">The region of England its services are in.</param>
/// <param name="Form">How it keeps jobs.</param>
/// <param name="Services">Its services. All start on one day, because one Clients sheet has one 'Data from'.</param>
public sealed record ProviderPlan(
    char Letter, string Place, string Region, ClientForm Form, IReadOnlyList<ServicePlan> Services)
{
    /// <summary>'SYN-A'.</summary>
    public string Code => $"SYN-{Letter}";

    /// <summary>'Alderquay Works (synthetic)'.</summary>
    public string Name => $"{Place} Works (synthetic)";

    /// <summary>'SYN-A-COM'.</summary>
    public string CommissionerCode => $"SYN-{Letter}-COM";

    /// <summary>'Alderquay Commissioning Board (synthetic)'.</summary>
    public string CommissionerName => $"{Place} Commissioning Board (synthetic)";
}
