namespace Mhep.Data.Samples.Synthetic;

/// <summary>How a provider keeps the jobs of its clients.</summary>
public enum ClientForm
{
    /// <summary>As groups of columns of the Clients sheet: 'Job 1 start date', 'Job 2 start date'.</summary>
    Wide,

    /// <summary>As rows of a Jobs sheet.</summary>
    Long,
}
