import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { TrajectoriesModule } from '../trajectories/trajectories.module.js';
import { CaseloadController } from './caseload.controller.js';
import { Caseloads } from './caseload.service.js';

@Module({ imports: [InstrumentsModule, TrajectoriesModule], controllers: [CaseloadController], providers: [Caseloads] })
export class CaseloadModule {}
