namespace TokenStudio.Model.Units;

/// <summary>Where a division that does not come out even goes.</summary>
public enum Rounding
{
    /// <summary>Towards zero: what a schedule owes is never more than the exact amount.</summary>
    Down,

    /// <summary>Away from zero.</summary>
    Up,
}
