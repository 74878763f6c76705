namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>What the element weighs in the cost analysis, in place of its default weight.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Enum, AllowMultiple = false)]
public sealed class CostAttribute : Attribute
{
    /// <summary>Weighs the element.</summary>
    /// <param name="weight">The weight; 0 for free.</param>
    public CostAttribute(double weight) => Weight = weight;

    /// <summary>The weight; 0 for free.</summary>
    public double Weight { get; }
}
