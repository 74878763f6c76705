namespace Mhep.Data.GraphQL.Execution.Cost;

/// <summary>What an operation is estimated to cost before it runs.</summary>
/// <param name="FieldCost">Weight of the fields, each as often as it may be resolved.</param>
/// <param name="TypeCost">Weight of the objects that may be answered.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    /// <summary>Both added.</summary>
    public static OperationCost operator +(OperationCost left, OperationCost right) =>
        new(left.FieldCost + right.FieldCost, left.TypeCost + right.TypeCost);

    /// <summary>As many times.</summary>
    public static OperationCost operator *(OperationCost cost, double times) => new(cost.FieldCost * times, cost.TypeCost * times);

    /// <summary>Both added; the named form of the operator.</summary>
    public OperationCost Add(OperationCost other) => this + other;

    /// <summary>As many times; the named form of the operator.</summary>
    public OperationCost Multiply(double times) => this * times;

    /// <summary>The greater of each: what one of two alternatives may cost.</summary>
    public static OperationCost Max(OperationCost left, OperationCost right) =>
        new(Math.Max(left.FieldCost, right.FieldCost), Math.Max(left.TypeCost, right.TypeCost));

    /// <summary>The cost as <c>extensions.operationCost</c> tells it.</summary>
    public IReadOnlyDictionary<string, object?> ToExtension() => new Dictionary<string, object?>
    {
        ["fieldCost"] = FieldCost,
        ["typeCost"] = TypeCost,
    };
}
