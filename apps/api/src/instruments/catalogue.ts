import { Injectable } from '@nestjs/common';
import { type Instrument, findInstrument, instruments, parseInstrumentDefinition } from '@attune/measures';
import type { Transaction } from '../database/transaction.js';
import { OwnInstrument } from './own-instrument.entity.js';

/** All forms this site can give: the shipped catalogue and its own definition files. */
@Injectable()
export class Catalogue {
  async all(transaction: Transaction): Promise<{ instrument: Instrument; origin: 'library' | 'own' }[]> {
    const own = await transaction.repository(OwnInstrument).find({ order: { form: 'ASC' } });
    return [
      ...instruments.map((instrument) => ({ instrument, origin: 'library' as const })),
      ...own.flatMap((row) => {
        const parsed = parseInstrumentDefinition(row.definition);
        return parsed.ok ? [{ instrument: parsed.instrument, origin: 'own' as const }] : [];
      }),
    ];
  }

  /** The form with this id, or null. */
  async find(transaction: Transaction, form: string): Promise<Instrument | null> {
    const shipped = findInstrument(form);
    if (shipped) return shipped;
    const own = await transaction.repository(OwnInstrument).findOneBy({ form });
    if (!own) return null;
    const parsed = parseInstrumentDefinition(own.definition);
    return parsed.ok ? parsed.instrument : null;
  }

  /** The forms with these ids; unknown ones are left out. */
  async findAll(transaction: Transaction, forms: readonly string[]): Promise<Map<string, Instrument>> {
    const found = new Map<string, Instrument>();
    for (const form of new Set(forms)) {
      const instrument = await this.find(transaction, form);
      if (instrument) found.set(form, instrument);
    }
    return found;
  }
}
